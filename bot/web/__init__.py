"""The assistant in the browser: an aiohttp application with a page and a small JSON endpoint."""
