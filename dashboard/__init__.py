"""The dashboard: thin Streamlit pages over pure functions that read one frame of figures."""
