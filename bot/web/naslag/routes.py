"""Every page of this part."""

from __future__ import annotations

from bot.web.naslag import flow_pages, list_page, reading_pages, search_pages

routes = [*reading_pages.routes, *search_pages.routes, *flow_pages.routes, *list_page.routes]
