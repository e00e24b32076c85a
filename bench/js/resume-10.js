// Resume: the same as bench/async/resume-10.aw; awaiting a value that is there gives way once.
const DEPTH = 10;
const TASKS = 100;
const RESUMES = 10000;

async function nested(depth) {
    if (depth > 1) return await nested(depth - 1);
    let count = 0;
    for (let i = 0; i < RESUMES; i++) {
        await null;
        count++;
    }
    return count;
}

async function main() {
    const tasks = [];
    for (let i = 0; i < TASKS; i++) tasks.push(nested(DEPTH));
    let total = 0;
    for (const task of tasks) total += await task;
    console.log(total);
}

main();
