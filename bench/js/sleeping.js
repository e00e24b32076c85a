// Sleeping: the same as bench/async/sleeping.aw, with setTimeout.
const COUNT = 1000000;
let asleep = 0;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function sleeper() {
    asleep++;
    await sleep(3600000);
}

async function main() {
    const tasks = [];
    for (let i = 0; i < COUNT; i++) tasks.push(sleeper());
    while (asleep < tasks.length) await null;
    process.stdout.write(`${asleep} asleep\n`, () => process.exit(0));
}

main();
