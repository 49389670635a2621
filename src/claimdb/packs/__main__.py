"""Print the JSON Schema of packs: ``python -m claimdb.packs > docs/pack.schema.json``."""

import json
import sys

from claimdb.packs.jsonschema import json_schema

json.dump(json_schema(), sys.stdout, indent=2, ensure_ascii=False)
sys.stdout.write("\n")
