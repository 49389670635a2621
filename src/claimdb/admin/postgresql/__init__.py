"""Managed code on PostgreSQL: functions, views with their comments, and triggers."""
