"""The quick reference: the knowledge base as pages to look things up in, also without JavaScript."""
