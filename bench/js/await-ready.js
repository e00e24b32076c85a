// Await: the same as bench/async/await-ready.aw, except that JavaScript's await always suspends.
async function add(a, b) {
    return a + b;
}

async function main() {
    let total = 0;
    for (let i = 0; i < 8000000; i++) total = await add(total, i);
    console.log(total);
}

main();
