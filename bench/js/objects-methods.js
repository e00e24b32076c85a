// Objects: the same as bench/seq/objects-methods.aw.
class Shape {
    static count = 0;

    constructor(name) {
        this.name = name;
        Shape.count += 1;
    }
    area() { return 0; }
    describe() { return this.area() + this.corners(); }
    corners() { return 0; }
}

class Rectangle extends Shape {
    constructor(width, height) {
        super("rectangle");
        this.width = width;
        this.height = height;
    }
    area() { return this.width * this.height; }
    corners() { return 4; }
}

class Square extends Rectangle {
    constructor(side) { super(side, side); }
    describe() { return super.describe() + 1; }
}

class Triangle extends Shape {
    constructor(base, height) {
        super("triangle");
        this.base = base;
        this.height = height;
    }
    area() { return this.base * this.height; }
    corners() { return 3; }
}

function main() {
    let total = 0;
    for (let i = 0; i < 2400; i++) {
        const shapes = [new Rectangle(i, 2), new Square(i), new Triangle(i, 3),
                        new Shape("empty")];
        shapes.push(new Square(3));
        for (let turn = 0; turn < 300; turn++) {
            for (const shape of shapes) total += shape.describe();
        }
    }
    console.log(total, Shape.count);
}

main();
