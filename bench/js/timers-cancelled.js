// Timers: the same as bench/async/timers-cancelled.aw, with setTimeout and clearTimeout.
function never() {
    console.log("a cancelled timer has fired");
}

async function main() {
    let cancelled = 0;
    for (let turn = 0; turn < 500; turn++) {
        const handles = [];
        for (let i = 0; i < 1000; i++) handles.push(setTimeout(never, (60 + i % 7) * 1000));
        await null;
        for (const handle of handles) {
            clearTimeout(handle);
            cancelled++;
        }
    }
    console.log(cancelled);
}

main();
