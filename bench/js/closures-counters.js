// Closures: the same as bench/seq/closures-counters.aw.
function counter(start, step) {
    let value = start;
    return () => {
        value += step;
        return value;
    };
}

function account(balance) {
    const deposit = (amount) => {
        balance += amount;
        return balance;
    };
    const withdraw = (amount) => {
        if (amount > balance) return -1;
        balance -= amount;
        return balance;
    };
    return [deposit, withdraw];
}

function main() {
    let total = 0, refused = 0;
    for (let i = 0; i < 16000; i++) {
        const advance = counter(i, 2);
        for (let turn = 0; turn < 400; turn++) total += advance();
    }
    for (let i = 0; i < 6000; i++) {
        const [deposit, withdraw] = account(i);
        for (let turn = 0; turn < 300; turn++) {
            deposit(5);
            if (withdraw(10) < 0) refused++;
        }
    }
    console.log(total, refused);
}

main();
