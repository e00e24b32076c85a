// Exceptions: the same as bench/seq/exceptions-try.aw; `with` is written out.
class Guard {
    constructor() {
        this.entered = 0;
        this.failed = 0;
    }
    enter() { this.entered++; }
    exit(failed) { if (failed) this.failed++; }
}

function half(n) {
    let result;
    try {
        result = Math.floor(n / 2);
        result += 1;
    } catch (error) {
        result = 0;
    } finally {
        n = 0;
    }
    return result + n;
}

function main() {
    const guard = new Guard();
    let total = 0;
    for (let i = 0; i < 8000000; i++) {
        try {
            total += i;
        } catch (error) {
            total = 0;
        }
    }
    for (let i = 0; i < 4000000; i++) total += half(i);
    for (let i = 0; i < 1600000; i++) {
        let failed = true;
        guard.enter();
        try {
            total += 1;
            failed = false;
        } finally {
            guard.exit(failed);
        }
    }
    console.log(total, guard.entered, guard.failed);
}

main();
