namespace CallCenter.Simulator.Statistics;

/// <summary>Student's t distribution, for the mean of a few values whose deviation is estimated from the same values.</summary>
internal static class StudentT
{
    /// <summary>The value that is exceeded, on either side of 0, with a probability (G. W. Hill, Algorithm 396, Comm. ACM 13, 1970; within 0.1 %).</summary>
    /// <param name="normal">The value that a normal distribution exceeds on either side with that probability, such as 1.96 for 5 %.</param>
    /// <param name="outside">The probability, such as 0.05.</param>
    /// <param name="degrees">The degrees of freedom, at least 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 3 degrees of freedom.</exception>
    public static double TwoSided(double normal, double outside, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 3);
        double n = degrees;
        double a = 1 / (n - 0.5);
        double b = 48 / (a * a);
        double c = ((((20700 * a / b) - 98) * a) - 16) * a + 96.36;
        double d = (((94.5 / (b + c)) - 3) / b + 1) * Math.Sqrt(a * Math.PI / 2) * n;
        double y = Math.Pow(d * outside, 2 / n);
        return Math.Sqrt(n * (y > 0.05 + a ? Middle(-normal, n, a, b, c, d) : Tail(n, d, y)));
    }

    private static double Middle(double x, double n, double a, double b, double c, double d)
    {
        double y = x * x;
        if (n < 5)
        {
            c += 0.3 * (n - 4.5) * (x + 0.6);
        }

        c += (((((0.05 * d * x) - 5) * x) - 7) * x - 2) * x + b;
        y = ((((((((0.4 * y) + 6.3) * y) + 36) * y) + 94.5) / c) - y - 3) / b + 1;
        y *= x;
        return Math.Exp(a * y * y) - 1;
    }

    private static double Tail(double n, double d, double y) =>
        ((((1 / ((((n + 6) / (n * y)) - (0.089 * d) - 0.822) * (n + 2) * 3)) + (0.5 / (n + 4))) * y) - 1) * (n + 1) / (n + 2) + (1 / y);
}
