"""How the assistant talks: conversation, actions and channels around the knowledge base."""
