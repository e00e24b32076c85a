// Gather: the same as bench/async/gather-10000.aw, with Promise.all.
async function work(i) {
    await null;
    return i;
}

async function main() {
    let total = 0;
    for (let turn = 0; turn < 20; turn++) {
        const works = [];
        for (let i = 0; i < 10000; i++) works.push(work(i));
        const results = await Promise.all(works);
        total += results.reduce((a, b) => a + b, 0);
    }
    console.log(total);
}

main();
