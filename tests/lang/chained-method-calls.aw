# Calls, subscripts and attributes one after the other, over several lines.
class Query:
    def __init__(self, rows=()):
        self.rows = list(rows)

    def where(self, **conditions):
        return Query(r for r in self.rows if all(r[k] == v for k, v in conditions.items()))

    def select(self, *names):
        return Query({n: r[n] for n in names} for r in self.rows)

    def order(self, key, *, reverse=False):
        return Query(sorted(self.rows, key=lambda r: r[key], reverse=reverse))

    def __getitem__(self, i):
        return self.rows[i]

    def __len__(self):
        return len(self.rows)


people = Query([
    {"name": "Ann", "age": 30, "city": "Rome"},
    {"name": "Bob", "age": 25, "city": "Oslo"},
    {"name": "Cid", "age": 35, "city": "Rome"},
])
print(
    people.where(city="Rome")
    .order("age", reverse=True)
    .select("name")[0]["name"]
    .upper()
    .center(9, "*")[1:-1]
)  # expect: **CID**
print(len(people.where(city="Oslo")), people.order("age").select("age").rows[::2])
# expect: 1 [{'age': 25}, {'age': 35}]
