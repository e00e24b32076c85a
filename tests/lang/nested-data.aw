# Data nests: lists of dicts of tuples of functions.
data = {
    "users": [{"name": "Ann", "tags": ("a", "b")}, {"name": "Bob", "tags": ()}],
    5: {None: [len]},
}
print(data["users"][0]["tags"][1], data["users"][-1]["name"], data[5][None][0]("four"))
# expect: b Bob 4
data["users"][1]["tags"] += ("new",)
data["users"].append({"name": "Cid"})
print([u["name"] for u in data["users"]], data["users"][1])
# expect: ['Ann', 'Bob', 'Cid'] {'name': 'Bob', 'tags': ('new',)}
for user in data["users"]:
    for key, value in user.items():
        print(key, value)  # expect: name Ann
        # expect: tags ('a', 'b')
        # expect: name Bob
        # expect: tags ('new',)
        # expect: name Cid
