package io.akalab.lab.subscribers;

import java.util.regex.Pattern;

/** What spreadsheets do to digits, and what people do against it. */
final class SpreadsheetText {

    private static final Pattern NUMBER = Pattern.compile("[0-9][.,]?[0-9]*[eE][+][0-9]{1,3}");

    private SpreadsheetText() {}

    /** The text without the signs that keep a spreadsheet from taking it for a number: '123 and ="123". */
    static String unwrap(String cell) {
        var text = cell.strip();
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
            return text.substring(2, text.length() - 1);
        }
        return text.startsWith("'") ? text.substring(1) : text;
    }

    /** Whether digits were lost: 9.997E+14. */
    static boolean isRounded(String text) {
        return text.indexOf('+') > 0 && NUMBER.matcher(text).matches();
    }
}
