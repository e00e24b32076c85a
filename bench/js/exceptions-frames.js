// Exceptions: the same as bench/seq/exceptions-frames.aw.
class ParseError extends Error {
    constructor(message, position) {
        super(message);
        this.position = position;
    }
}

function descend(depth, position, log) {
    if (depth === 0) {
        if (position % 3 === 0) throw new ParseError("unexpected end", position);
        throw new RangeError("bad digit");
    }
    try {
        return descend(depth - 1, position, log);
    } finally {
        log.left++;
    }
}

const log = {left: 0};
let parse = 0, value = 0;
for (let i = 0; i < 400000; i++) {
    try {
        descend(5, i, log);
    } catch (error) {
        if (error instanceof ParseError) parse += error.position;
        else if (error instanceof RangeError) value++;
        else throw error;
    }
}
console.log(parse, value, log.left);
