# JSON: records with texts, numbers and lists written with dumps and read with loads, compact and indented.
# expect: 20 True 2000
# operations: 80 texts of 2000 records
import json

records = [
    {
        "id": i,
        "name": f"name {i} \u00e4",
        "score": i * 0.37,
        "tags": ["a", "b\n", str(i)],
        "flags": {"active": i % 3 == 0, "parent": None},
    }
    for i in range(2000)
]
same = True
for _ in range(20):
    text = json.dumps(records)
    again = json.loads(text)
    same = same and again == records
    pretty = json.dumps(again, indent=2, sort_keys=True)
    same = same and len(json.loads(pretty)) == len(records)
print(20, same, len(again))
