package io.akalab.lab.subscribers;

/** Calls what the UDM finds at fault by the names that columns have here. */
final class ParamNames {

    private ParamNames() {}

    static String of(String param) {
        var name =
                param.replace("{", "").replace("}", "").replaceFirst("^/", "").replace('/', '.');
        return name.isEmpty() ? "the row" : Column.of(name).map(Column::header).orElse(name);
    }
}
