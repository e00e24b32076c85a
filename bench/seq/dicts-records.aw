# Dicts: records with constant string keys, as one gets them from JSON.
# expect: 106948800 218575200 50 7944000


def main():
    orders = []
    for i in range(2000):
        orders.append({"id": i, "customer": "c" + str(i % 50), "price": i % 90 + 10,
                       "amount": i % 4 + 1, "paid": i % 3 == 0})
    revenue = open_sum = 0
    customers = {}
    for _ in range(1200):
        for order in orders:
            value = order["price"] * order["amount"]
            if order["paid"]:
                revenue += value
            else:
                open_sum += value
            customer = order["customer"]
            if customer not in customers:
                customers[customer] = {"orders": 0, "value": 0}
            entry = customers[customer]
            entry["orders"] += 1
            entry["value"] += value
    print(revenue, open_sum, len(customers), customers["c7"]["value"])


main()
