"""What is kept beside conversations, without a name to it, and how long anything is kept."""
