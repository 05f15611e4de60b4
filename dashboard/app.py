"""The dashboard's entry: ``conflict-numbers dashboard`` starts it, and so does ``streamlit run dashboard/app.py``."""

import sys
from pathlib import Path

# Streamlit puts this file's folder on the path, where the package itself is not found unless it is installed.
sys.path.append(str(Path(__file__).resolve().parents[1]))

from dashboard.main import run

run()
