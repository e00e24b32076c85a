// Generators: the same as bench/seq/generators-send.aw.
function* average() {
    let count = 0, total = 0, result = null;
    while (true) {
        const value = yield result;
        count++;
        total += value;
        result = total - count;
    }
}

function* countdown(n) {
    while (n > 0) {
        yield n;
        n--;
    }
}

let total = 0;
for (let turn = 0; turn < 1000; turn++) {
    const mean = average();
    mean.next();
    const source = countdown(5000);
    let step = source.next();
    while (!step.done) {
        total += mean.next(step.value).value;
        step = source.next();
    }
    mean.return();
}
console.log(total);
