"""What the assistant knows: articles, search and the decision to answer. Imports nothing of bot."""
