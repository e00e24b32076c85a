// Futures: the same as bench/async/futures-ping-pong.aw, with promises.
const PAIRS = 100;
const HITS = 6000;

function future() {
    const result = {};
    result.promise = new Promise((resolve) => {
        result.resolve = resolve;
    });
    return result;
}

async function left(table) {
    let hits = 0;
    while (hits < HITS) {
        table.ping.resolve(hits);
        await table.pong.promise;
        table.pong = future();
        hits++;
    }
    return hits;
}

async function right(table) {
    let hits = 0;
    while (hits < HITS) {
        await table.ping.promise;
        table.ping = future();
        table.pong.resolve(hits);
        hits++;
    }
    return hits;
}

async function main() {
    const tasks = [];
    for (let i = 0; i < PAIRS; i++) {
        const table = {ping: future(), pong: future()};
        tasks.push(left(table), right(table));
    }
    let total = 0;
    for (const task of tasks) total += await task;
    console.log(total);
}

main();
