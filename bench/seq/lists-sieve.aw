# Lists: the sieve of Eratosthenes, writes and reads by index.
# expect: 602489


def main():
    limit = 9000000
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    i = 2
    while i * i <= limit:
        if prime[i]:
            for multiple in range(i * i, limit + 1, i):
                prime[multiple] = False
        i += 1
    count = 0
    for flag in prime:
        if flag:
            count += 1
    print(count)


main()
