"""What this assistant adds to Rasa's understanding: where its data is, and Dutch features."""
