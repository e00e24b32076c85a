// Futures: the same as bench/async/futures-result.aw, with promises and microtasks.
async function main() {
    let total = 0;
    for (let i = 0; i < 300000; i++) {
        const promise = new Promise((resolve) => queueMicrotask(() => resolve(i)));
        total += await promise;
    }
    console.log(total);
}

main();
