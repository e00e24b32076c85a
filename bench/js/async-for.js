// Async for: the same as bench/async/async-for.aw, except that JavaScript gives way at every item.
async function* numbers(limit) {
    for (let i = 0; i < limit; i++) {
        if (i % 10 === 0) await null;
        yield i;
    }
}

async function* odd(source) {
    for await (const i of source) {
        if (i % 2) yield i * 2;
    }
}

async function main() {
    let count = 0, total = 0;
    for await (const i of odd(numbers(1500000))) {
        count++;
        total += i;
    }
    console.log(count, total);
}

main();
