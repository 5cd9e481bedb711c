"""Guided flows: steps with choices that end in a sheet, written by editors as YAML."""
