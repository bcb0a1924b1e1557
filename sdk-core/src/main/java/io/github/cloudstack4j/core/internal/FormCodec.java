// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.cloudstack4j.core.model.OwnedRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Requests become form parameters; replies are unwrapped from CloudStack's envelope and bound once. */
final class FormCodec extends Converter.Factory {
    private final ObjectMapper json;
    private final FormWriter forms;

    FormCodec(ObjectMapper json, FormWriter forms) {
        this.json = json;
        this.forms = forms;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
        if (type == RawRequest.class) {
            return (Converter<RawRequest, RequestBody>) raw -> body(
                    raw.command(),
                    Safety.byName(raw.command()),
                    form(raw.command(), Ownership.Taken.BY_THE_SERVERS_WORD, raw.parameters()));
        }
        var command = commandOf(method);
        if (getRawType(type) == PageRequest.class) {
            return (Converter<PageRequest<?>, RequestBody>) request -> {
                var form = new Form(command.value(), ownersTakenBy(request.filter()), request.known());
                forms.write(request.filter(), form);
                form.put("page", String.valueOf(request.page()));
                form.put("pagesize", String.valueOf(request.pageSize()));
                return body(command.value(), command.safety(), form);
            };
        }
        return request ->
                body(command.value(), command.safety(), form(command.value(), ownersTakenBy(request), request));
    }

    private static Ownership.Taken ownersTakenBy(Object request) {
        return request instanceof OwnedRequest ? Ownership.Taken.BY_MODEL : Ownership.Taken.NONE;
    }

    private Form form(String command, Ownership.Taken owners, Object request) {
        var form = new Form(command, owners, new HashMap<>());
        forms.write(request, form);
        return form;
    }

    private static CommandBody body(String command, Safety safety, Form form) {
        form.put("command", command);
        form.put("response", "json");
        return new CommandBody(command, safety, form);
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] method, Retrofit retrofit) {
        var javaType = json.constructType(type);
        if (javaType.hasRawClass(RawResponseBody.class)) {
            return converter(
                    parser -> new RawResponseBody(Envelope.enter(parser).readAll(reader(Map.class))));
        }
        if (javaType.hasRawClass(Page.class)) {
            var item = reader(javaType.containedType(0));
            return converter(parser -> new Page<>(Envelope.enter(parser).readList(item)));
        }
        if (javaType.hasRawClass(JobTicket.class)) {
            var ticket = reader(JobTicketFields.class);
            var command = commandOf(method).value();
            var result = javaType.containedType(0).getRawClass();
            return converter(parser ->
                    Envelope.enter(parser).<JobTicketFields>readAll(ticket).toTicket(command, result));
        }
        var reader = reader(javaType);
        return commandOf(method).flat()
                ? converter(parser -> Envelope.enter(parser).readAll(reader))
                : converter(parser -> Envelope.enter(parser).readObject(reader));
    }

    private <T> Converter<ResponseBody, T> converter(Envelope.Decoder<T> decoder) {
        return body -> {
            try (var parser = json.createParser(body.byteStream())) {
                return decoder.decode(parser);
            }
        };
    }

    private ObjectReader reader(Type type) {
        return json.readerFor(TypeFactory.defaultInstance().constructType(type));
    }

    private ObjectReader reader(JavaType type) {
        return json.readerFor(type);
    }

    private static Command commandOf(Annotation[] method) {
        for (Annotation annotation : method) {
            if (annotation instanceof Command command) {
                return command;
            }
        }
        throw new IllegalStateException("a wire method needs @Command");
    }
}
