// Wait: the same as bench/async/wait-for-in-time.aw, with Promise.race and clearTimeout.
async function work() {
    await null;
    return 1;
}

async function waitFor(promise, seconds) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error("timeout")), seconds * 1000);
    });
    try {
        return await Promise.race([promise, late]);
    } finally {
        clearTimeout(timer);
    }
}

async function main() {
    let total = 0;
    for (let i = 0; i < 100000; i++) total += await waitFor(work(), 60);
    console.log(total);
}

main();
