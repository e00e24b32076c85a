// Await: the same as bench/async/await-nested.aw, except that JavaScript's await always suspends.
class Store {
    constructor() {
        this.reads = 0;
    }
    async read(key) {
        this.reads++;
        return key % 100;
    }
}

async function service(store, key) {
    const value = await store.read(key);
    return value + 10;
}

async function handler(store, request) {
    const value = await service(store, request);
    if (value > 59) return value;
    return 60;
}

async function main() {
    const store = new Store();
    let total = 0;
    for (let request = 0; request < 1600000; request++) total += await handler(store, request);
    console.log(store.reads, total);
}

main();
