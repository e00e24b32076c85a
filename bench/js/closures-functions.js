// Closures: the same as bench/seq/closures-functions.aw.
const compose = (f, g) => (x) => f(g(x));
const adder = (n) => (x) => x + n;

function counted(f) {
    const wrapper = (...args) => {
        wrapper.calls += 1;
        return f(...args);
    };
    wrapper.calls = 0;
    return wrapper;
}

const square = counted((x) => x * x);
const sum = (list) => list.reduce((a, b) => a + b, 0);

function main() {
    let total = 0;
    for (let i = 0; i < 300000; i++) {
        const change = compose(adder(i), compose(square, adder(1)));
        total += change(3) + change(4);
    }
    const numbers = [];
    for (let i = 0; i < 1000; i++) numbers.push(i);
    for (let n = 0; n < 2000; n++) {
        total += sum(numbers.filter((x) => x % 3 === 0).map((x) => x * n));
        total += sum(numbers.map(adder(n)));
    }
    console.log(total, square.calls);
}

main();
