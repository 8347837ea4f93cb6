// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Verifies the answers of passkeys (WebAuthn level 3, sections 7.1 and 7.2): challenge, address,
 * signature and counter. Answers are JSON in the form of {@code PublicKeyCredential.toJSON()}; any
 * exception of the library while it reads one means that the answer is wrong.
 */
@Component
record PasskeyVerifier(Environment settings) {

  private static final int MAX_ANSWER_LENGTH = 20_000;
  private static final int MAX_ID_LENGTH = 1023;
  // The password was given before, so touching the key is enough.
  private static final boolean PIN_OR_FINGER_REQUIRED = false;
  private static final boolean TOUCH_REQUIRED = true;

  private static final class Library {
    static final ObjectConverter CONVERTER = new ObjectConverter();
    static final WebAuthnManager MANAGER =
        WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    static final AttestedCredentialDataConverter KEYS =
        new AttestedCredentialDataConverter(CONVERTER);
    static final List<PublicKeyCredentialParameters> ALGORITHMS =
        List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier which) {
      return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, which);
    }
  }

  /** Returns the host name for which passkeys are made. They do not work under another name. */
  String relyingPartyId() {
    return Objects.requireNonNull(address().getHost());
  }

  /** Returns the proof of a new passkey; empty when its answer is not valid. */
  Optional<Passkey.PasskeyCredential> verifyRegistration(String answer, byte[] challenge) {
    if (answer.length() > MAX_ANSWER_LENGTH) {
      return Optional.empty();
    }
    try {
      var data =
          Library.MANAGER.verifyRegistrationResponseJSON(
              answer,
              new RegistrationParameters(
                  createExpectedServer(challenge),
                  Library.ALGORITHMS,
                  PIN_OR_FINGER_REQUIRED,
                  TOUCH_REQUIRED));
      return proof(data).filter(proof -> proof.credential().length <= MAX_ID_LENGTH);
    } catch (RuntimeException forged) {
      return Optional.empty();
    }
  }

  private static Optional<Passkey.PasskeyCredential> proof(RegistrationData data) {
    var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    return Optional.ofNullable(device.getAttestedCredentialData())
        .map(
            attested ->
                new Passkey.PasskeyCredential(
                    attested.getCredentialId(),
                    Library.KEYS.convert(attested),
                    device.getSignCount(),
                    device.isFlagBE()));
  }

  /** Returns the passkey of the list that the answer names, without checking its signature. */
  Optional<Passkey> findPasskey(String answer, List<Passkey> keys) {
    if (answer.length() > MAX_ANSWER_LENGTH) {
      return Optional.empty();
    }
    try {
      var credential = Library.MANAGER.parseAuthenticationResponseJSON(answer).getCredentialId();
      return keys.stream()
          .filter(key -> Arrays.equals(key.proof().credential(), credential))
          .findFirst();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Returns the counter of a valid signature by this passkey; empty when the signature is not
   * valid, or when the counter did not go up, which means that somebody copied the key.
   *
   * @param owner the id of the account as bytes: a signature that names another owner is refused
   */
  OptionalLong verifySignature(
      String answer, byte[] challenge, Passkey.PasskeyCredential proof, byte[] owner) {
    try {
      var data =
          Library.MANAGER.verifyAuthenticationResponseJSON(
              answer,
              new AuthenticationParameters(
                  createExpectedServer(challenge),
                  credentialRecord(proof),
                  null,
                  PIN_OR_FINGER_REQUIRED,
                  TOUCH_REQUIRED));
      var named = data.getUserHandle();
      var device = Objects.requireNonNull(data.getAuthenticatorData());
      return named != null && named.length > 0 && !Arrays.equals(named, owner)
          ? OptionalLong.empty()
          : OptionalLong.of(device.getSignCount());
    } catch (RuntimeException forged) {
      return OptionalLong.empty();
    }
  }

  private static CredentialRecordImpl credentialRecord(Passkey.PasskeyCredential proof) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        null,
        proof.backupEligible(),
        null,
        proof.counter(),
        Library.KEYS.convert(proof.attested()),
        null,
        null,
        null,
        null);
  }

  private ServerProperty createExpectedServer(byte[] challenge) {
    var address = address();
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return ServerProperty.builder()
        .origin(Origin.create(address.getScheme() + "://" + address.getHost() + port))
        .rpId(relyingPartyId())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  // The setting is read at each call, because the port is known only after the start.
  private URI address() {
    return URI.create(settings.getRequiredProperty("rugdekking.base-url"));
  }
}
