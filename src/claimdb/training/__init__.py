"""Training of the tagger that ships: data, network, loop, calibration and export.

Needs the extra ``train`` (PyTorch); nothing that a user runs imports it.
"""
