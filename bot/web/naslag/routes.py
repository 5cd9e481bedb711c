"""Every page of this part."""

from __future__ import annotations

from bot.web.naslag import first_pages, flow_pages, list_page, reading_pages, search_pages

PARTS = (reading_pages, search_pages, first_pages, flow_pages, list_page)
routes = [route for part in PARTS for route in part.routes]
