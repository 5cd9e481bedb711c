"""For editors: what needs attention in the knowledge base, counted and never by person."""
