// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.OwnedRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Requests become form parameters; replies are unwrapped from CloudStack's envelope and bound once. */
final class FormCodec extends Converter.Factory {
    private final Binding json;
    private final FormWriter forms;

    FormCodec(Binding json) {
        this.json = json;
        this.forms = new FormWriter(json);
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
        if (type == RawRequest.class) {
            return (Converter<RawRequest, RequestBody>) raw -> body(
                    raw.command(),
                    Safety.byName(raw.command()),
                    form(raw.command(), Ownership.Taken.BY_THE_SERVERS_WORD, raw));
        }
        var command = commandOf(method);
        if (getRawType(type) == PageRequest.class) {
            return (Converter<PageRequest<?>, RequestBody>) request -> {
                var form = new Form(command.value(), ownersTakenBy(request.filter()), request.known());
                if (request.filter() != null) {
                    forms.write(request.filter(), form);
                }
                form.put("page", String.valueOf(request.page()));
                form.put("pagesize", String.valueOf(request.pageSize()));
                return body(command.value(), command.safety(), form);
            };
        }
        return request ->
                body(command.value(), command.safety(), form(command.value(), ownersTakenBy(request), request));
    }

    private static Ownership.Taken ownersTakenBy(@Nullable Object request) {
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
        var raw = getRawType(type);
        if (raw == RawResponseBody.class) {
            return converter(
                    parser -> new RawResponseBody(Envelope.enter(parser).readFields()));
        }
        if (raw == Page.class) {
            var item = reader(argumentOf(type));
            return converter(parser -> Envelope.enter(parser).readPage(item));
        }
        var command = commandOf(method);
        if (raw == JobTicket.class) {
            var result = getRawType(argumentOf(type));
            return converter(parser ->
                    JobTicketFields.of(Envelope.enter(parser).readFields()).toTicket(command.value(), result));
        }
        if (raw == Job.class) {
            return converter(parser -> new JobFields(Envelope.enter(parser).readFields()).toJob());
        }
        var reader = reader(type);
        return command.flat()
                ? converter(parser -> Envelope.enter(parser).readAll(reader))
                : converter(parser -> Envelope.enter(parser).readObject(reader));
    }

    private static Type argumentOf(Type type) {
        return getParameterUpperBound(0, (ParameterizedType) type);
    }

    private <T> Converter<ResponseBody, T> converter(Envelope.Decoder<T> decoder) {
        return body -> {
            try (var parser = json.parsers().createParser(body.byteStream())) {
                return decoder.decode(parser);
            } catch (JsonProcessingException e) {
                throw NotCloudStackException.unreadable(e);
            }
        };
    }

    private ObjectReader reader(Type type) {
        return json.mapper().readerFor(json.mapper().constructType(type));
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
