<?php
/**
 * Creates the accounts of ../accounts.ts, which it reads as JSON from its input.
 */

use MediaWiki\MediaWikiServices;

require_once getenv( 'WIKI_TREE' ) . '/maintenance/Maintenance.php';

class Provision extends Maintenance {
	public function execute() {
		// Some accounts have passwords that no new account may have.
		$GLOBALS['wgPasswordPolicy']['policies']['default'] = [];
		foreach ( json_decode( file_get_contents( 'php://stdin' ), true ) as $account ) {
			$user = $this->createUser( $account['username'], $account['password'] );
			foreach ( $account['traits'] as $trait => $value ) {
				[ $this, "give_$trait" ]( $user, $value );
			}
		}
	}

	private function createUser( string $name, string $password ): User {
		$user = User::createNew( $name );
		$user->changeAuthenticationData( [ 'username' => $name, 'password' => $password, 'retype' => $password ] );
		return $user;
	}

	/** The grace period of LocalSettings.php lies between the two dates. */
	private function give_passwordExpired( User $user, string $kind ): void {
		$when = $kind === 'hard' ? '20000101000000' : '20260101000000';
		$this->updateUser( $user, [ 'user_password_expires' => $when ] );
	}

	private function give_totp( User $user, array $key ): void {
		$services = MediaWikiServices::getInstance();
		$data = [ 'secret' => $key['secret'], 'scratch_tokens' => $key['recoveryCodes'] ];
		if ( $services->hasService( 'OATHAuthModuleRegistry' ) ) {
			$type = $services->getService( 'OATHAuthModuleRegistry' )->getModuleId( 'totp' );
			$this->insert( 'oathauth_devices', [
				'oad_user' => $user->getId(),
				'oad_type' => $type,
				'oad_data' => json_encode( $data ),
				'oad_created' => $this->database()->timestamp(),
			] );
		} else {
			$keys = json_encode( [ 'keys' => [ $data ] ] );
			$this->insert( 'oathauth_users', [ 'id' => $user->getId(), 'module' => 'totp', 'data' => $keys ] );
		}
	}

	private function give_links( User $user, array $links ): void {
		foreach ( $links as $provider => $remote ) {
			$this->give_option( $user, "demoproviders-$provider", $remote );
		}
	}

	private function give_everyField( User $user ): void {
		$this->give_option( $user, 'demoproviders-fields', '1' );
	}

	/** As if it was sent by e-mail: works for one login, in which the user has to choose a new password. */
	private function give_temporaryPassword( User $user, string $password ): void {
		$hash = MediaWikiServices::getInstance()->getPasswordFactory()->newFromPlaintext( $password )->toString();
		$now = $this->database()->timestamp();
		$this->updateUser( $user, [ 'user_newpassword' => $hash, 'user_newpass_time' => $now ] );
	}

	private function give_blocked( User $user, string $reason ): void {
		$admin = User::newFromName( 'Admin' );
		$blocks = MediaWikiServices::getInstance()->getBlockUserFactory();
		$kind = [ 'isCreateAccountBlocked' => true ];
		$blocks->newBlockUser( $user, $admin, 'infinity', $reason, $kind )->placeBlockUnsafe();
	}

	private function give_email( User $user, string $address ): void {
		$this->updateUser( $user, [ 'user_email' => $address ] );
	}

	/** A mail with a new password goes out only to those who name both the user and the address. */
	private function give_requiresEmail( User $user ): void {
		$this->give_option( $user, 'requireemail', '1' );
	}

	private function give_option( User $user, string $name, string $value ): void {
		$this->insert( 'user_properties', [ 'up_user' => $user->getId(), 'up_property' => $name, 'up_value' => $value ] );
	}

	private function updateUser( User $user, array $row ): void {
		$this->database()->update( 'user', $row, [ 'user_id' => $user->getId() ], __METHOD__ );
	}

	private function insert( string $table, array $row ): void {
		$this->database()->insert( $table, $row, __METHOD__ );
	}

	private function database() {
		return MediaWikiServices::getInstance()->getDBLoadBalancer()->getConnection( DB_PRIMARY );
	}
}

$maintClass = Provision::class;
require_once RUN_MAINTENANCE_IF_MAIN;
