"""Guided flows in a conversation: what a message does to the step that somebody is at."""
