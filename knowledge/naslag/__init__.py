"""What a quick reference needs of the knowledge base beside the answers themselves."""
