// Await: the same as bench/async/await-done.aw, except that JavaScript's await always suspends.
async function main() {
    const promise = Promise.resolve(2);
    let total = 0;
    for (let i = 0; i < 8000000; i++) total += await promise;
    console.log(total);
}

main();
