// Lists: the same as bench/seq/lists-comprehensions.aw, with map and filter.
const sum = (list) => list.reduce((a, b) => a + b, 0);

function range(n) {
    const result = [];
    for (let i = 0; i < n; i++) result.push(i);
    return result;
}

function main() {
    let first = 0, second = 0;
    for (let turn = 0; turn < 1200; turn++) {
        const squares = range(5000).map((n) => n * n);
        const even = squares.filter((n) => n % 2 === 0);
        first += Math.floor(sum(even) / 10);
        const pairs = even.map((b, i) => [squares[i], b]);
        const products = pairs.map(([a, b], i) => [i * a, b > a]);
        second += Math.floor(sum(products.filter((p) => p[1]).map((p) => p[0])) / 1000);
        const names = range(1000).map(String);
        first += names.filter((name) => name.length === 3).length;
    }
    console.log(first, second);
}

main();
