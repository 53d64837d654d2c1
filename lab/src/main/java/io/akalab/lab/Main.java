package io.akalab.lab;

/** The launcher behind {@code ./akalab}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("akalab");
    }
}
