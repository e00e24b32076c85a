// Dicts: the same as bench/seq/dicts-records.aw, with plain objects.
function main() {
    const orders = [];
    for (let i = 0; i < 2000; i++) {
        orders.push({id: i, customer: "c" + i % 50, price: i % 90 + 10, amount: i % 4 + 1,
                     paid: i % 3 === 0});
    }
    let revenue = 0, openSum = 0;
    const customers = {};
    for (let turn = 0; turn < 1200; turn++) {
        for (const order of orders) {
            const value = order.price * order.amount;
            if (order.paid) revenue += value;
            else openSum += value;
            const customer = order.customer;
            if (!(customer in customers)) customers[customer] = {orders: 0, value: 0};
            const entry = customers[customer];
            entry.orders += 1;
            entry.value += value;
        }
    }
    console.log(revenue, openSum, Object.keys(customers).length, customers.c7.value);
}

main();
