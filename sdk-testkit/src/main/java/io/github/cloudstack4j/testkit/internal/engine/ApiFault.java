// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

/**
 * An error answer of the API, thrown by whatever handles a command or a step of its job. The two numbers are
 * CloudStack's: the HTTP status and the number of the server's exception class.
 */
public final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SERVER_API = 9999;
    private static final int INVALID_PARAMETER_VALUE = 4350;

    private final int errorCode;
    private final int csErrorCode;

    public ApiFault(int errorCode, int csErrorCode, String text) {
        super(text, null, false, false);
        this.errorCode = errorCode;
        this.csErrorCode = csErrorCode;
    }

    /** A command's own error with the code it chose: 9999 tells that no particular exception was behind it. */
    public static ApiFault server(int errorCode, String text) {
        return new ApiFault(errorCode, SERVER_API, text);
    }

    /** 530/9999: what CKS commands turn nearly every business error into. */
    public static ApiFault internal(String text) {
        return server(530, text);
    }

    /** 431/4350: the value of a parameter is not acceptable. */
    public static ApiFault invalidValue(String text) {
        return new ApiFault(431, INVALID_PARAMETER_VALUE, text);
    }

    /** 431/9999: a parameter could not be decoded or is missing. */
    public static ApiFault badParameter(String text) {
        return server(431, text);
    }

    /** 531/4365: the caller may not touch the resource. */
    public static ApiFault accessDenied() {
        return denied("Caller does not have permission to operate with provided resource.");
    }

    /** 531/4365 with a text of its own. */
    public static ApiFault denied(String text) {
        return new ApiFault(531, 4365, text);
    }

    /** 533/4335: no host has room. */
    public static ApiFault noCapacity(String text) {
        return new ApiFault(533, 4335, text);
    }

    /** 533/9999: no host has room, as the deploy command reports it itself. */
    public static ApiFault insufficientCapacity(String text) {
        return server(533, text);
    }

    public int errorCode() {
        return errorCode;
    }

    public int csErrorCode() {
        return csErrorCode;
    }

    /** Inside a job only invalid values and chosen codes keep their number; all else becomes 530. */
    int errorCodeInJob() {
        return csErrorCode == SERVER_API || csErrorCode == INVALID_PARAMETER_VALUE ? errorCode : 530;
    }
}
