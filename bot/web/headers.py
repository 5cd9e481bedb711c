"""Headers that tell a browser what this page may not do."""

from __future__ import annotations

from aiohttp import web

from bot.web.keys import ADDRESS, EMBEDDING

# Our own files and nothing else; Trusted Types turn any use of innerHTML into an error.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
_A_YEAR = "max-age=31536000"  # seconds
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """On every response, also those that report a problem."""
    embedding = request.app[EMBEDDING]
    framed_by = embedding.frames(request)
    response.headers.update(HEADERS | embedding.headers(request))
    response.headers["Content-Security-Policy"] = f"{_POLICY}; frame-ancestors {framed_by}"
    if framed_by == "'none'":  # for browsers that do not know the policy
        response.headers["X-Frame-Options"] = "DENY"
    if request.app[ADDRESS].secure:
        response.headers["Strict-Transport-Security"] = _A_YEAR
    if "Server" in response.headers:
        del response.headers["Server"]  # versions are nobody's business
    # A conversation stays out of every cache; files are asked for again and mostly found unchanged.
    own_file = request.path.startswith("/static/") or request.path in ("/", "/widget.js")
    response.headers["Cache-Control"] = "no-cache" if own_file else "no-store"
