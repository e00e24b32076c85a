// Loop: the same as bench/async/call-soon.aw, with setImmediate.
const CHAINS = 10;
const LENGTH = 100000;

class Chain {
    constructor(done) {
        this.done = done;
        this.count = 0;
    }
    step() {
        this.count++;
        if (this.count < LENGTH) setImmediate(() => this.step());
        else this.done(this.count);
    }
}

async function main() {
    const ends = [];
    for (let i = 0; i < CHAINS; i++) {
        ends.push(new Promise((resolve) => {
            const chain = new Chain(resolve);
            setImmediate(() => chain.step());
        }));
    }
    let total = 0;
    for (const end of ends) total += await end;
    console.log(total);
}

main();
