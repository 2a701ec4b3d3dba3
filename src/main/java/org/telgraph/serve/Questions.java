package org.telgraph.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.telgraph.store.PackagedQueries;
import org.telgraph.store.PackagedQuery;

/** Tells the packaged queries as JSON: name, question, parameters, text. */
final class Questions extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArray questions = new JsonArray();
        for (PackagedQuery query : PackagedQueries.all()) {
            JsonArray parameters = new JsonArray();
            query.parameters().forEach((name, meaning) -> {
                JsonObject parameter = new JsonObject();
                parameter.addProperty("name", name);
                parameter.addProperty("meaning", meaning);
                parameters.add(parameter);
            });
            JsonObject question = new JsonObject();
            question.addProperty("name", query.name());
            question.addProperty("question", query.question());
            question.add("parameters", parameters);
            question.addProperty("text", query.text());
            questions.add(question);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(questions.toString());
    }
}
