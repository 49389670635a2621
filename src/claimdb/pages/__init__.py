"""What people look at in a browser or on paper: HTML from templates, pictures as SVG.

Pure: what the queries gave goes in, text comes out; nothing here reads a database.
"""
