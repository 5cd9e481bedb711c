"""Every state of what people see, once: its name, and the way to it in a browser."""
