// Generators: the same as bench/seq/generators-pipeline.aw.
function* numbers(limit) {
    let n = 0;
    while (n < limit) {
        yield n;
        n++;
    }
}

function* only(source, divisor) {
    for (const n of source) {
        if (n % divisor === 0) yield n;
    }
}

function* squared(source) {
    for (const n of source) yield n * n % 1000;
}

function* summed(source) {
    let total = 0;
    for (const n of source) {
        total += n;
        yield total;
    }
}

let count = 0, last = 0;
for (const total of summed(squared(only(numbers(9000000), 3)))) {
    count++;
    last = total % 1000007;
}
console.log(count, last);
