# Sorting: a quicksort and a merge sort written in the language.
# expect: True 235 1075387975 2147480724


def quicksort(values, low, high):
    while low < high:
        pivot = values[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while values[j] > pivot:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i += 1
                j -= 1
        quicksort(values, low, j)
        low = i


def merge_sort(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left = merge_sort(values[:middle])
    right = merge_sort(values[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    result.extend(left[i:])
    result.extend(right[j:])
    return result


def main():
    seed = 9
    data = []
    for _ in range(200000):
        seed = seed * 48271 % 2147483647
        data.append(seed)
    merged = merge_sort(data)
    quicksort(data, 0, len(data) - 1)
    print(data == merged, data[0], data[100000], data[-1])


main()
