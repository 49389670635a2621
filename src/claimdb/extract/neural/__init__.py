"""A trained tagger: a small transformer encoder that marks who said what.

The network is run by onnxruntime; training lives in ``claimdb.training``. What
stands here is what both share (pieces, features, windows) and what turns its
scores into attributions.
"""
